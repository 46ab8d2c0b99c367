// The limit of one write for each message and reader: hands every message on as it came, to all others
// on the same path, and knows nothing of what is in it. PORT.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const http = createServer((_request, response) => response.end('okay'));
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
const rooms = new Map();

sockets.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room);
  room.add(socket);
  socket.on('message', (message) => {
    for (const other of room) if (other !== socket) other.send(message);
  });
  socket.on('close', () => room.delete(socket));
  socket.on('error', () => socket.terminate());
});

http.listen(Number(process.env['PORT']), '127.0.0.1');
