import type { Json, ReadTx, WriteTx } from '#db/client.ts';

export type PendingUpload<Outcome> = {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly format: string | null;
  readonly mission: string | null;
  readonly publishedOn: string | null;
  readonly isScoped: boolean;
  readonly outcome: Outcome;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
};

export type NewPendingUpload = {
  readonly sha256: string;
  readonly fileName: string;
  readonly format: string | null;
  readonly mission: string | null;
  readonly publishedOn: string | null;
  readonly isScoped: boolean;
  readonly outcome: Json;
  readonly uploadedBy: string;
};

export async function createPendingUpload(tx: WriteTx, upload: NewPendingUpload): Promise<string> {
  const [row] = await tx.sql<[{ id: string }]>`
    insert into pending_uploads (file_sha256, file_name, format, mission, published_on, is_scoped, outcome, uploaded_by)
    values (${upload.sha256}, ${upload.fileName}, ${upload.format}, ${upload.mission}, ${upload.publishedOn}, ${upload.isScoped}, ${tx.sql.json(upload.outcome)},
      ${upload.uploadedBy}) returning id`;
  return row.id;
}

/** Uploads nobody has decided about, newest first. */
export async function findPendingUploads<Outcome>(
  tx: ReadTx,
  filter: { readonly id?: string; readonly uploadedBy?: string } = {},
): Promise<PendingUpload<Outcome>[]> {
  const { sql } = tx;
  return sql<PendingUpload<Outcome>[]>`
    select p.id, p.file_sha256 as sha256, f.bytes::float8 as bytes, p.file_name as "fileName", p.format, p.mission, p.published_on as "publishedOn",
      p.is_scoped as "isScoped", p.outcome, p.uploaded_by as "uploadedBy", p.uploaded_at as "uploadedAt"
    from pending_uploads p join source_files f on f.sha256 = p.file_sha256
    where true ${filter.id === undefined ? sql`` : sql`and p.id = ${filter.id}`}
      ${filter.uploadedBy === undefined ? sql`` : sql`and p.uploaded_by = ${filter.uploadedBy}`}
    order by p.uploaded_at desc`;
}

export async function deletePendingUpload(tx: WriteTx, id: string): Promise<boolean> {
  const rows = await tx.sql`delete from pending_uploads where id = ${id} returning id`;
  return rows.length > 0;
}
