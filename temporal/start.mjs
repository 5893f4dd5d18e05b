#!/usr/bin/env node
// The way in for every npm script. Plain JavaScript without a dependency: on a fresh clone there is nothing else yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const inModules = (...parts) => path.join(root, 'node_modules', ...parts);
const [command = 'start', ...args] = process.argv.slice(2);

/** Our own TypeScript, compiled on the fly. */
const withTsx = (file, ...rest) => ['--import', 'tsx', path.join(root, file), ...rest];

const commands = {
  async start() {
    loadEnvironment();
    await build();
    await supervise(args);
  },
  async dev() {
    loadEnvironment();
    await build('server', 'workflows', 'vendor'); // Vite's own server compiles the dashboard
    await supervise(['--watch', ...args]);
  },
  build: () => build(...args),
  async test() {
    await build();
    return run(withTsx('temporal/run-tests.ts', ...args));
  },
  check,
  async 'rotate-master-key'() {
    loadEnvironment();
    await build('server');
    return run(['--enable-source-maps', path.join(root, 'dist/server/rotate-master-key.js'), ...args]);
  },
  async bench() {
    await build();
    return run(withTsx('test/bench/main.ts', ...args));
  },
  async faults() {
    await build();
    return run(withTsx('test/faults/main.ts', ...args));
  },
};

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) stop(`Faibric needs Node 20.19 or later (or 22.12 or later); this is ${process.versions.node}. See https://nodejs.org`);
}

/** What npm says is installed against what the lock file asks for. Packages for other machines may be missing. */
function isInstalled() {
  try {
    const read = (...parts) => JSON.parse(readFileSync(path.join(root, ...parts), 'utf8')).packages;
    const installed = read('node_modules', '.package-lock.json');
    return Object.entries(read('package-lock.json')).every(([place, wanted]) => {
      if (place === '') return true;
      const found = installed[place];
      return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.devOptional || wanted.peer);
    });
  } catch {
    return false;
  }
}

async function install() {
  if (isInstalled()) return;
  const started = Date.now();
  const tell = () => console.log(`Installing packages: ${Math.round((Date.now() - started) / 1000)} s`);
  tell();
  const timer = setInterval(tell, 5_000);
  // Not `npm ci`: it refuses a lock file that lacks packages of other platforms, and a mirror may not have them all.
  // The npm that runs us, else the one on PATH. Its output is kept for the case that it fails.
  const own = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [program, ...first] = [...own, 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const output = [];
  const code = await new Promise((resolve) => {
    const npm = spawn(program, first, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => output.push(chunk));
    npm.once('error', (error) => resolve(error.message)).once('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0)
    stop(
      `${Buffer.concat(output)}\nThe packages could not be installed (npm install: ${code}). With a network at hand, run the command again.`,
    );
  console.log(`Installed packages in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** @param parts all of them unless named */
async function build(...parts) {
  const code = await run(withTsx('temporal/build.ts', ...parts));
  if (code !== 0) process.exit(code);
}

/** @returns exit code. Ctrl-C reaches the child by itself, other signals are passed on. */
function run(nodeArguments) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, nodeArguments, { cwd: root, stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    process.on('SIGTERM', pass).on('SIGHUP', pass);
    const ignore = () => undefined;
    process.on('SIGINT', ignore);
    child.once('error', (error) => stop(error.message));
    child.once('close', (code, signal) => {
      process.off('SIGTERM', pass).off('SIGHUP', pass).off('SIGINT', ignore);
      if (signal) process.kill(process.pid, signal);
      resolve(code ?? 1);
    });
  });
}

/** In this very process: one less to start, to signal and to lose. */
async function supervise(options) {
  process.chdir(root);
  const { supervise } = await import(pathToFileURL(path.join(root, 'dist/server/supervisor.js')));
  await supervise(options);
}

function loadEnvironment() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The list that `.ci/run` runs too, two at a time. */
async function check() {
  const bin = (name, file) => inModules(name, file);
  const waiting = [
    ['types', [bin('@typescript/native', 'bin/tsc'), '-p', '.']],
    ['lint', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings=0']],
    ['format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
    ['direction', [bin('dependency-cruiser', 'bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', ...sourceFolders]],
    [
      'workflow sandbox',
      [bin('dependency-cruiser', 'bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.sandbox.cjs', 'workflows'],
    ],
    ['unused code', [bin('knip', 'bin/knip.js')]],
  ];
  let failed = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, nodeArguments] = next;
      const started = Date.now();
      const { code, output } = await capture(nodeArguments);
      if (code !== 0) failed++;
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (code !== 0) process.stdout.write(output);
    }
  };
  await Promise.all([work(), work()]);
  return failed === 0 ? 0 : 1;
}

const sourceFolders = ['core', 'db', 'workflows', 'activities', 'api', 'catalog', 'web', 'temporal'];

function capture(nodeArguments) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, nodeArguments, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.once('close', (code) => resolve({ code, output: Buffer.concat(output) }));
  });
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

checkNode();
if (!(command in commands)) stop(`There is no command ${command}; there are ${Object.keys(commands).join(', ')}.`);
await install();
const code = await commands[command]();
if (code !== undefined) process.exitCode = code;
