// Serves the built page for the end-to-end tests on the port given as argument, until it is told to stop.
import { inProject } from './project-folder.ts';
import { serveFolder } from './static-server.ts';

const port = Number(process.argv[2]);
if (!Number.isInteger(port) || port <= 0) throw new RangeError('usage: serve.ts PORT');
const serving = await serveFolder(inProject('dist', 'renderer'), port);
if (serving.port !== port) {
  await serving.close();
  throw new Error(`Port ${port} is taken.`);
}
console.info(serving.address);
process.once('SIGTERM', () => void serving.close()).once('SIGINT', () => void serving.close());
