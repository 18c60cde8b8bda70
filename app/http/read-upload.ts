/** A posted form with files: fields as text, files on disk until `dispose`, everything bounded. */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import { AppError } from '#app/errors.ts';

export type UploadedFile = {
  /** As the sender calls it, without folders. */
  readonly fileName: string;
  open(): AsyncIterable<Uint8Array>;
};

export type Upload = {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
  dispose(): Promise<void>;
};

export type UploadLimits = { readonly maxFileBytes: number; readonly maxFiles: number };

const MAX_FIELD_BYTES = 10_000;
const MAX_NAME_CHARACTERS = 200;

/** @throws AppError `too_large`, `arguments_unusable` (not a form with files) */
export async function readUpload(request: Request, limits: UploadLimits): Promise<Upload> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    throw new AppError('arguments_unusable', { message: 'The upload is not a multipart form.' });
  }
  const folder = await mkdtemp(join(tmpdir(), 'ledger-upload-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  const fields: Record<string, string> = {};
  const files: UploadedFile[] = [];
  try {
    await parseMultipart(request, async ({ name, filename, data }) => {
      if (filename === undefined) fields[name] = await text(bounded(data, MAX_FIELD_BYTES));
      else if (filename === '') await text(bounded(data, 0));
      else {
        if (files.length >= limits.maxFiles) throw tooLarge(`At most ${limits.maxFiles} files at a time.`);
        const path = join(folder, randomUUID());
        await pipeline(Readable.from(bounded(data, limits.maxFileBytes)), createWriteStream(path));
        files.push({ fileName: baseName(filename), open: () => createReadStream(path) });
      }
      return undefined;
    });
  } catch (error) {
    await dispose();
    throw error;
  }
  return { fields, files, dispose };
}

async function* bounded(data: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of data) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge('A part of the upload is larger than allowed.');
    yield chunk;
  }
}

async function text(data: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let result = '';
  for await (const chunk of data) result += decoder.decode(chunk, { stream: true });
  return result + decoder.decode();
}

function baseName(name: string): string {
  return (name.split(/[\\/]/).at(-1) || name).slice(0, MAX_NAME_CHARACTERS);
}

function tooLarge(message: string): AppError {
  return new AppError('too_large', { message, userMessage: message });
}
