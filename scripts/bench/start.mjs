// The API's start and its memory at rest: started once more, exactly as make run starts it, on a port of its own.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { send } from './http.mjs';
import { api, cpu, memory } from './processes.mjs';

const RUNS = 5;
const PORT = '18080';
const AT_REST = 5000;
// The bench's own API has both, as work that lasts is measured on it.
const QUICK_COMPILER = '-XX:TieredStopAtLevel=1';

export async function measureStart(report) {
  const { command, environment } = api();
  const [program, ...words] = command.filter(Boolean);
  // Without the mark by which the launcher tells its own processes.
  const options = words.filter((word) => !word.startsWith('-Dgiam-ngheo.stack=') && word !== QUICK_COMPILER);
  options.unshift(QUICK_COMPILER);
  const [walls, cpus, memories] = [[], [], []];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    const child = spawn(program, options, { env: { ...environment, QUARKUS_HTTP_PORT: PORT }, stdio: 'ignore' });
    while ((await send('GET', `http://127.0.0.1:${PORT}/health/ready`).catch(() => null))?.status !== 200) await sleep(10);
    walls.push((performance.now() - begun) / 1000);
    cpus.push(cpu(child.pid));
    await sleep(AT_REST);
    memories.push(memory(child.pid));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  const cached = command.some((word) => word.startsWith('-XX:AOTCache=')) ? 'with AOT cache' : 'without AOT cache';
  report(`API start until ready, ${cached}`, walls, 's', 3);
  report('API start: CPU', cpus, 's', 5);
  report('API at rest: resident memory', memories, 'MB', 220);
}
