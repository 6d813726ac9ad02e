import { describe, expect, it } from 'vitest';
import { judge } from '../../src/cases/judge.ts';
import { caseFilesIn, casesIn, folders, groundOf, isPlayable } from './folders.ts';

const files = folders
  .filter(isPlayable)
  .flatMap((folder) => caseFilesIn(folder).map((file) => ({ folder, file })));

describe.each(files)('$folder, $file', ({ folder, file }) => {
  const ground = groundOf(folder);

  it.each(casesIn(folder, file).map((given) => [given.case, given] as const))('%s', async (_, given) => {
    expect(await judge(given, ground)).toEqual({ outcome: 'passed' });
  });
});

describe('cases of every contract', () => {
  it.each(folders)('%s can be read, and their titles are their own', (folder) => {
    const titles = caseFilesIn(folder).flatMap((file) => casesIn(folder, file).map((each) => each.case));
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
