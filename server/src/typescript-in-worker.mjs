// Teaches one worker thread to read TypeScript. `--import tsx` alone would not: tsx 4 registers
// itself in the main thread only.
import { register } from 'tsx/esm/api';

register();
