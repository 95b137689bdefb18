import { describe, expect, test } from 'vitest';
import { type Profile, sampledTime } from '../../bench/gecko-profile';
import { prosePage } from '../../bench/pages';
import { rotated, spreadOf } from '../../bench/statistics';
import { row } from '../../bench/table';
import { timesOf } from '../../bench/trace';

describe('script time in a trace', () => {
  const main = { ph: 'M', pid: 1, tid: 1, ts: 0, name: 'thread_name', args: { name: 'CrRendererMain' } };
  const event = (name: string, ts: number, dur: number, tid = 1) => ({
    name,
    ph: 'X',
    pid: 1,
    tid,
    ts,
    dur,
    tts: ts,
    tdur: dur / 2,
    args: {},
  });

  test('counts each moment of processor time once, on the main thread alone', () => {
    const { total } = timesOf([
      main,
      event('EvaluateScript', 1000, 8000),
      event('v8.run', 2000, 4000),
      event('FunctionCall', 20_000, 2000),
      event('FunctionCall', 30_000, 6000, 2),
      event('Layout', 40_000, 6000),
    ]);
    expect(total).toBe(5);
  });

  test('the longest task is the one with most script in it, whatever the page does in it besides', () => {
    const times = timesOf([
      main,
      event('ThreadControllerImpl::RunTask', 0, 90_000),
      event('ThreadControllerImpl::RunTask', 100_000, 30_000),
      event('MinorGC', 1000, 50_000),
      event('FunctionCall', 110_000, 8000),
      event('v8.run', 111_000, 2000),
      event('TimerFire', 120_000, 4000),
    ]);
    expect(times.longestTask).toBe(12);
    expect(times.longestTaskCpu).toBe(6);
  });

  test('microtasks behind a task belong to it', () => {
    const times = timesOf([
      main,
      event('ThreadControllerImpl::RunTask', 0, 4000),
      event('FunctionCall', 1000, 2000),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 4010, 8000),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 5000, 100),
      // Nothing to do: the browser's own looking for it is no script.
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 12_500, 60),
      event('ThreadControllerImpl::RunTask', 13_000, 9000),
      event('FunctionCall', 13_000, 9000),
    ]);
    expect(times.total).toBe(9.5);
    expect(times.longestTask).toBe(10);
  });
});

test('a Firefox profile: samples in content scripts of extensions, by the time since the sample before', () => {
  const location = (script: string) => `run (moz-extension://0-1/${script}:1:1)`;
  const profile: Profile = {
    meta: { interval: 1 },
    processes: [],
    threads: [
      {
        name: 'GeckoMain',
        stringTable: ['(root)', location('content-scripts/scout.js'), 'native', location('background/background.js')],
        frameTable: { schema: { location: 0 }, data: [[0], [1], [2], [3]] },
        stackTable: {
          schema: { prefix: 0, frame: 1 },
          data: [
            [null, 0],
            [0, 1],
            [1, 2],
            [0, 3],
          ],
        },
        samples: {
          schema: { stack: 0, time: 1 },
          data: [
            [0, 10],
            [1, 11],
            [2, 12.5],
            [0, 13],
            [3, 14],
            [1, 500],
          ],
        },
      },
    ],
  };
  // The last sample comes after a sleep, of which only the end can have been the script's.
  expect(sampledTime(profile)).toBe(7.5);
});

test('generated pages hold the mentions that they are said to hold, and the same text every time', () => {
  const page = prosePage(100, 20);
  expect(page.html.match(/Hegerberg|Solveig|Ballon d’Or/g)).toHaveLength(20);
  expect(prosePage(100, 20)).toEqual(page);
  expect(prosePage(100, 0).html).not.toMatch(/Hegerberg|Solveig|Ballon d’Or/);
});

test('a row is a median with the middle half, and a verdict only where there is a goal', () => {
  expect(row('scan', 'mark.js', '×', [3, 1, 2], 2)).toMatchObject({ value: 2, spread: [1.5, 2.5], verdict: 'yes' });
  expect(row('scan', 'mark.js', '×', [3, 1, 4], 2)).toMatchObject({ value: 3, verdict: 'no' });
  expect(row('scan', 'mark.js', '×', [3], null).verdict).toBe('');
  expect(() => spreadOf([])).toThrow(RangeError);
});

test('the order rotates', () => {
  expect([0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
});
