/**
 * The worker's own listener for messages, taken from background/index.ts as it is, with this `browser` in place of the real. The browser around it only writes down
 * what it is asked to do: that is all a test of "nothing happens" needs. What the browser does do is tested end to end.
 */
import { vi } from 'vitest';

export const OUR_ID = 'touchlinetouchlinetouchlinetouch';
export const OUR_PAGES = `chrome-extension://${OUR_ID}/`;

type Receive = (message: unknown, sender: object) => Promise<unknown>;

/** Everything that the worker has asked of the browser since the list was last emptied. */
export const deeds: { readonly call: string; readonly with: unknown }[] = [];
const received: Receive[] = [];

/** Any part of the extension API: every call is written down under its name and promises nothing of use. */
function part(name: string): unknown {
  return new Proxy(() => undefined, {
    get: (_target, key) => (key === 'then' ? undefined : known(`${name}.${String(key)}`)),
    apply: (_target, _self, [first]) => {
      if (name === 'runtime.onMessage.addListener') received.push(first);
      else if (!name.endsWith('addListener')) deeds.push({ call: name, with: first });
      return Promise.resolve({});
    },
  });
}

function known(name: string): unknown {
  if (name === 'runtime.id') return OUR_ID;
  if (name === 'runtime.getURL') return (path: string) => `${OUR_PAGES}${path}`;
  return part(name);
}

export const browser = new Proxy({}, { get: (_target, key) => known(String(key)) });

/** Starts the worker and gives the one listener that it has registered for messages. */
export async function startWorker(): Promise<Receive> {
  vi.stubGlobal('navigator', { languages: ['en'] });
  await import('../../../background/index');
  const [listener, ...others] = received;
  if (!listener || others.length > 0) throw new Error('the worker has to have one listener for messages');
  return listener;
}
