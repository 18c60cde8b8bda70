import type { WriteTx } from '#db/client.ts';

export async function recordSourceFile(
  tx: WriteTx,
  file: { readonly sha256: string; readonly bytes: number },
): Promise<void> {
  await tx.sql`insert into source_files (sha256, bytes) values (${file.sha256}, ${file.bytes}) on conflict (sha256) do nothing`;
}
