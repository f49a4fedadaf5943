// The page's entry: mounts the workbench into the one element of index.html.
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');
createRoot(root).render(<h1>Sverka</h1>);
