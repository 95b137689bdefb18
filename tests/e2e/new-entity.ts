/** A build of Touchline with one entity more, which is data only. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { build, buildUnder } from '../../scripts/build';
import { fromRoot } from '../../scripts/paths';

const topicsSchema = v.object({ topics: v.array(v.unknown()) });

export interface OtherBuild {
  /** Unpacked extensions for each browser. */
  readonly chrome: string;
  readonly firefox: string;
  remove(): void;
}

/** Lays the pack over a copy of the dataset and builds. Throws what the build throws where the pack does not hold together. */
export async function buildWithPack(pack: string): Promise<OtherBuild> {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchline-pack-'));
  const dataset = path.join(folder, 'dataset');
  cpSync(fromRoot('src/dataset'), dataset, { recursive: true });
  for (const kind of ['entities', 'forms', 'claims', 'cues']) {
    for (const name of readdirSync(path.join(pack, kind))) {
      const target = path.join(dataset, kind, name);
      if (existsSync(target)) throw new Error(`${kind}/${name} is there already`);
      cpSync(path.join(pack, kind, name), target);
    }
  }
  const topics = (from: string) =>
    v.parse(topicsSchema, JSON.parse(readFileSync(path.join(from, 'topics.json'), 'utf8')));
  const all = { topics: [...topics(dataset).topics, ...topics(pack).topics] };
  writeFileSync(path.join(dataset, 'topics.json'), JSON.stringify(all));
  const dist = path.join(folder, 'dist');
  await build(buildUnder(dist, dataset));
  return {
    chrome: path.join(dist, 'chrome'),
    firefox: path.join(dist, 'firefox'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
