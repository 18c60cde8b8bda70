import { createReadStream } from 'node:fs';
import { connect } from '../db/connect.ts';

export const open = (path: string) => [createReadStream(path), connect];
