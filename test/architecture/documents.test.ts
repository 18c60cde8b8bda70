import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#app/cli/registry.ts';
import { EnvironmentSchema } from '#app/config/settings.ts';
import { REFERENCE_FOLDER, referencePages } from '../../docs/generate.ts';
import { findSources, ROOT } from './find-sources.ts';

const HEADINGS = ['Context', 'Decision', 'Consequences'];

/** What a decision lacks: its number and title, its date, or one of the three parts. */
function decisionProblems(path: string, text: string): string[] {
  const number = /(\d{3})-[a-z0-9-]+\.md$/.exec(path)?.[1];
  const parts = text.split(/^## /m).slice(1);
  const found = parts.map((part) => part.slice(0, part.indexOf('\n')).trim());
  const isEmpty = parts.some((part) => part.slice(part.indexOf('\n')).trim() === '');
  const checks = {
    'a title with its number': number !== undefined && text.startsWith(`# ${number}. `),
    'its date': /^\d{4}-\d{2}-\d{2}$/m.test(text),
    'the three parts in order': HEADINGS.every((heading, index) => found[index] === heading),
    'a text under every heading': !isEmpty,
  };
  return Object.entries(checks).flatMap(([need, isGiven]) => (isGiven ? [] : [`${path} needs ${need}`]));
}

describe('the reference', () => {
  it('is what the code says', async () => {
    const pages = await referencePages();
    const written = findSources(['docs/reference'], /\.md$/);
    expect(written.map(({ text }) => text)).toEqual(pages.map(({ text }) => text));
    expect(readdirSync(REFERENCE_FOLDER).sort()).toEqual(pages.map(({ name }) => name));
  });
});

describe('the front page', () => {
  const readme = readFileSync(`${ROOT}README.md`, 'utf8');
  const changelog = readFileSync(`${ROOT}CHANGELOG.md`, 'utf8');

  it('names every setting', () => {
    const settings = Object.keys(EnvironmentSchema.shape);
    expect(settings.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('and the changelog name every command', () => {
    expect(COMMANDS.filter(({ name }) => !changelog.includes(`\`${name}\``)).map(({ name }) => name)).toEqual(
      [],
    );
  });
});

describe('decisions', () => {
  const decisions = findSources(['docs/decisions'], /\.md$/);

  it('are dated and say context, decision and consequences', () => {
    expect(decisions.length).toBeGreaterThan(10);
    expect(decisions.flatMap(({ path, text }) => decisionProblems(path, text))).toEqual([]);
  });

  it('are numbered without a gap', () => {
    const numbers = decisions.map(({ path }) => Number(/(\d{3})-/.exec(path)?.[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('without date or consequences are refused', () => {
    const text = '# 007. Something\n\n## Context\n\nA reason.\n\n## Decision\n\n';
    expect(decisionProblems('docs/decisions/007-something.md', text)).toEqual([
      'docs/decisions/007-something.md needs its date',
      'docs/decisions/007-something.md needs the three parts in order',
      'docs/decisions/007-something.md needs a text under every heading',
    ]);
  });
});
