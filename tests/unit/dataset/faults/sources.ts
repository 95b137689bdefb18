/** Faults in a source. */
import type { SourcesFile } from '../../../../src/dataset/authored';
import { byId, edited, textOf } from '../good';
import { drop, type Fault, inSource, SOURCE, SOURCES, set } from './fault';

export const sourceFaults: readonly Fault[] = [
  ...(
    [
      ['http://bleacherreport.com/articles/2809077', /begins with https/],
      ['bleacherreport.com/articles/2809077', /begins with https/],
      ['javascript:alert(1)', /begins with https/],
      ['https://bleacherreport.com/a b', /begins with https/],
      ['https://BleacherReport.com/articles', /as browsers write it/],
      ['https://bleacherreport.com:443/articles', /as browsers write it/],
      ['https://bleacherreport.com/é', /as browsers write it/],
      [null, /needs the address/],
    ] as const
  ).map(([url, reason]) => ({
    name: `address ${url}`,
    reason,
    texts: () => inSource((source) => set(source, { url })),
  })),
  {
    name: 'title left out rather than null',
    reason: /title is missing/,
    texts: () => inSource((source) => drop(source, 'title')),
  },
  {
    name: 'title empty',
    reason: /title: the text is empty/,
    texts: () =>
      inSource((source) => {
        source.title = '';
      }),
  },
  {
    name: 'HTML in the title',
    reason: /title: the text holds HTML/,
    texts: () =>
      inSource((source) => {
        source.title = 'Women&#039;s award';
      }),
  },
  {
    name: 'no publisher',
    reason: /publisher: the text is empty/,
    texts: () =>
      inSource((source) => {
        source.publisher = '';
      }),
  },
  {
    name: 'a day that does not exist',
    reason: /published: there is no such date/,
    texts: () =>
      inSource((source) => {
        source.published = '2018-11-31';
      }),
  },
  {
    name: 'published after the dataset',
    reason: /published: 2027-01 lies after/,
    texts: () =>
      inSource((source) => {
        source.published = '2027-01';
      }),
  },
  {
    name: 'a date without its origin',
    reason: /go together/,
    texts: () =>
      inSource((source) => {
        delete source.publishedFrom;
      }),
  },
  {
    name: 'an origin without a date',
    reason: /go together/,
    texts: () =>
      inSource((source) => {
        source.published = null;
      }),
  },
  {
    name: 'another origin',
    reason: /publishedFrom/,
    texts: () => inSource((source) => set(source, { publishedFrom: 'hearsay' })),
  },
  {
    name: 'twice',
    reason: /already used in sources\/b.json/,
    texts: () =>
      edited<SourcesFile>(SOURCES, ({ sources }) => {
        sources.splice(sources.indexOf(byId(sources, SOURCE)), 0, byId(sources, SOURCE));
      }),
  },
  {
    name: 'in the file of another letter',
    reason: /belongs in sources\/b.json/,
    file: 'sources/c.json',
    texts: () => {
      const home: SourcesFile = JSON.parse(textOf(SOURCES));
      const moved = byId(home.sources, SOURCE);
      return edited<SourcesFile>('sources/c.json', ({ sources }) => {
        sources.unshift(moved);
      });
    },
  },
  {
    name: 'out of order',
    reason: /sources are sorted/,
    texts: () =>
      edited<SourcesFile>(SOURCES, ({ sources }) => {
        sources.push(...sources.splice(sources.indexOf(byId(sources, SOURCE)), 1));
      }),
  },
].map((fault) => ({ file: SOURCES, ...fault, name: `source: ${fault.name}`, id: SOURCE }));
