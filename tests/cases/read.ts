import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { caseSchema, type Case } from './schema.ts';

export const caseFiles = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.cases.yaml'));

/** The cases of one file. Throws with every fault of its form. */
export function casesIn(file: string): Case[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  const read = caseSchema.array().safeParse(parse(text, { schema: 'failsafe' }));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  return read.data;
}

export function allCases(): Case[] {
  return caseFiles.flatMap(casesIn);
}
