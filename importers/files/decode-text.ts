/**
 * Bytes → text. Files in the field are UTF-8 with or without a byte order mark, UTF-16 with one, or Windows-1252;
 * a first pass decides, so that the second can stream without ever having to take characters back.
 */
import type { SourceFile } from '../importer.ts';
import { UnusableFile } from '../importer.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Text of the file in pieces, byte order mark removed. Throws `UnusableFile` for bytes that are not text. */
export async function* decodeText(file: SourceFile): AsyncIterable<string> {
  const encoding = await detectEncoding(file);
  const decoder = new TextDecoder(encoding);
  for await (const chunk of file.open()) {
    const text = decoder.decode(chunk, { stream: true });
    if (encoding.startsWith('utf-16')) refuseNul(text.includes('\0'));
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The whole text of a small file. */
export async function readWholeText(file: SourceFile, maxBytes: number): Promise<string> {
  if (file.size > maxBytes) {
    throw new UnusableFile(
      'file_too_large',
      `This file is larger than the ${maxBytes} bytes allowed for its format.`,
    );
  }
  let text = '';
  for await (const piece of decodeText(file)) text += piece;
  return text;
}

export async function detectEncoding(file: SourceFile): Promise<TextEncoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  let isValid = true;
  for await (const chunk of file.open()) {
    if (isFirst && chunk.length > 0) {
      isFirst = false;
      const marked = utf16Mark(chunk);
      if (marked) return marked;
    }
    refuseNul(chunk.includes(0));
    isValid &&= decodes(strict, chunk);
  }
  if (isValid && decodes(strict, null)) return 'utf-8';
  await refuseDamagedUtf8(file);
  return 'windows-1252';
}

function utf16Mark(chunk: Uint8Array): TextEncoding | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return null;
}

function decodes(decoder: TextDecoder, chunk: Uint8Array | null): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Mostly good multi-byte characters beside broken ones: a damaged UTF-8 file, not a Windows-1252 one. */
async function refuseDamagedUtf8(file: SourceFile): Promise<void> {
  const lenient = new TextDecoder('utf-8');
  let good = 0;
  let bad = 0;
  for await (const chunk of file.open()) {
    for (const character of lenient.decode(chunk, { stream: true })) {
      if (character === '\uFFFD') bad += 1;
      else if (character > '\u007F') good += 1;
    }
  }
  if (good > bad) {
    throw new UnusableFile(
      'encoding_damaged',
      'This text is neither valid UTF-8 nor Windows-1252: some characters are damaged. Save it again as UTF-8.',
    );
  }
}

function refuseNul(hasNul: boolean): void {
  if (!hasNul) return;
  throw new UnusableFile(
    'nul_bytes',
    'This file contains NUL bytes, so it is not a text file. Save it again as UTF-8 text, or import the original.',
  );
}
