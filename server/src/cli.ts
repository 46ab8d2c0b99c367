// `tday`, as a program of its own.
import { runCommandLine } from './command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
