/** Carries the sites to a file and back. */

import { useRef } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import type { Language } from '../src/dataset/model';
import { fill } from '../src/format';
import { isOneOwners } from '../src/registrable-domain';
import type { SiteChoices } from '../src/sites';
import { readSitesFile, type SitesFileProblem, writeSitesFile } from '../src/sites-file';

const FILE_NAME = 'touchline-sites.json';

export interface SitesFileButtonsProps {
  readonly choices: SiteChoices;
  readonly language: Language;
  readonly onImport: (choices: SiteChoices) => Promise<void>;
  readonly onError: (text: string) => void;
}

export function SitesFileButtons({ choices, language, onImport, onError }: SitesFileButtonsProps) {
  const labels = optionsLabels[language];
  const input = useRef<HTMLInputElement>(null);

  const take = async (file: File) => {
    const read = readSitesFile(await file.text(), isOneOwners);
    return read.ok ? onImport(read.choices) : onError(inWords(read.problem, language));
  };

  return (
    <div class="file-buttons">
      <button type="button" data-action="export" onClick={() => save(writeSitesFile(choices))}>
        {labels.export}
      </button>
      <button type="button" data-action="import" onClick={() => input.current?.click()}>
        {labels.import}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) await take(file);
          // So that the same file, mended, can be taken again.
          if (input.current) input.current.value = '';
        }}
      />
      <span class="aside">{labels.import_help}</span>
    </div>
  );
}

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(link.href);
}

function inWords(problem: SitesFileProblem, language: Language): string {
  const labels = optionsLabels[language];
  switch (problem.is) {
    case 'not-json':
      return labels.bad_notJson;
    case 'not-sites':
      return fill(labels.bad_notSites, problem.at ?? labels.wholeFile);
    case 'too-long':
      return labels.bad_tooLong;
    case 'bad-pattern':
      return fill(labels.bad_pattern, problem.pattern);
    case 'two-rules':
      return fill(labels.bad_twoRules, problem.pattern);
  }
}
