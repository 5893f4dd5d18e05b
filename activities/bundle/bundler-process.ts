/** The process that bundles strangers' apps. Started by `createBundler`. */
import { bundleApp } from './bundle.ts';
import type { BundlerTasks } from './bundler.ts';
import { serveTasks } from './serve-tasks.ts';
import { loadVendor } from './load-vendor.ts';

const vendor = loadVendor(process.argv[2] ?? '');
const tasks: BundlerTasks = { bundle: ({ files, ...options }) => bundleApp(files, { ...options, vendor }) };

const warmUp = `export default function App() { return <main className="grid gap-4 p-4">Warm</main>; }`;
await serveTasks(tasks, () => bundleApp([{ path: 'App.tsx', content: warmUp }], { vendor }));
