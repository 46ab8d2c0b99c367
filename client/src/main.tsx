// The start of the app in a browser.
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './styles/app.scss';
import { Announcer } from './ui/announcer.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id app');
createRoot(root).render(<App announcer={new Announcer(document)} />);
