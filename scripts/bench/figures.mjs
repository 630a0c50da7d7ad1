// What a figure is, and how it is shown.
import { median } from './processes.mjs';

/**
 * A figure of one or several runs. The goal is the most that its median may be; whether it is reached is said beside it and
 * never by the exit status: other work on the machine moves figures.
 */
export function figureOf(name, values, unit, goal) {
  const runs = [values].flat();
  const middle = median(runs);
  return {
    name,
    unit,
    median: middle,
    min: Math.min(...runs),
    max: Math.max(...runs),
    runs,
    goal,
    verdict: goal === null ? null : middle <= goal ? 'reached' : 'missed',
  };
}

const short = (value) => Number(value.toPrecision(3)).toString();

export function printFigure({ name, unit, median: middle, min, max, runs, goal, verdict }) {
  const range = runs.length > 1 ? `${short(min)} – ${short(max)}` : '';
  const end = goal === null ? '' : `≤ ${goal} ${verdict}`;
  console.log(`${name.padEnd(66)}${short(middle).padStart(8)} ${unit.padEnd(4)} ${range.padEnd(18)} ${end}`.trimEnd());
}

/** Each figure that both have, as a ratio: below 1 is better for all of them. */
export function printRatios(before, now) {
  console.log(`\nAgainst ${before.commit} of ${before.at} (${before.size}, load ${before.load}):`);
  if (before.size !== now.size) console.log('The data differ in size: ratios tell what the size costs, not what the code does.');
  const earlier = new Map(before.figures.map((figure) => [figure.name, figure]));
  for (const figure of now.figures) {
    const then = earlier.get(figure.name);
    if (!then || then.median === 0) {
      console.log(`${figure.name.padEnd(66)}     new`);
      continue;
    }
    // Runs that overlap tell no difference.
    const apart = figure.min > then.max || figure.max < then.min;
    const ratio = `× ${(figure.median / then.median).toFixed(2)}`;
    console.log(
      `${figure.name.padEnd(66)}${ratio.padStart(8)} ${short(then.median)} → ${short(figure.median)} ${figure.unit}${apart ? '' : ' (within the noise)'}`,
    );
  }
}
