/** Derives each browser's manifest from the one source manifest. */
import * as v from 'valibot';
import type { Target } from './paths';

const sourceManifest = v.looseObject({
  version: v.string(),
  minimum_chrome_version: v.string(),
  browser_specific_settings: v.unknown(),
  background: v.strictObject({ service_worker: v.string(), scripts: v.array(v.string()) }),
});

/**
 * The manifest for one browser: the source manifest without the keys that only the other understands.
 * Throws a ValiError if the source manifest lacks a key that the derivation is about.
 */
export function manifestFor(target: Target, source: unknown): object {
  const { minimum_chrome_version, browser_specific_settings, background, ...shared } = v.parse(sourceManifest, source);
  return target === 'chrome'
    ? { ...shared, minimum_chrome_version, background: { service_worker: background.service_worker } }
    : { ...shared, browser_specific_settings, background: { scripts: background.scripts } };
}
