const MIB = 1024 * 1024;

/** Largest file accepted, as it comes. */
export const MAX_FILE_BYTES = 1024 * MIB;
/** Largest text or XML after decompression; it is streamed, never held. */
export const MAX_TEXT_BYTES = 4096 * MIB;
/** Largest archive or workbook; it is held in memory, because its directory stands at its end. */
export const MAX_ARCHIVE_BYTES = 128 * MIB;
/** Largest workbook of Excel 97–2003; its cells are held in memory, too. */
export const MAX_OLD_WORKBOOK_BYTES = 32 * MIB;
/** An archive may hold a workbook, a gzip stream a text: one container inside another, no more. */
export const MAX_CONTAINER_DEPTH = 2;

export const MAX_ZIP_ENTRIES = 2000;
export const MAX_ZIP_ENTRY_BYTES = 150 * MIB;
export const MAX_ZIP_TOTAL_BYTES = 200 * MIB;
/** Inflated over deflated size of one entry or stream; real tables stay below 100. */
export const MAX_INFLATE_RATIO = 200;
/** Below this inflated size the ratio says nothing: short repetitive text compresses very well. */
export const RATIO_FREE_BYTES = 4 * MIB;

export const MAX_SAMPLE_BYTES = 256 * 1024;
export const MAX_SAMPLE_ROWS = 30;
export const MAX_WORKBOOK_SHEETS = 100;
/** Cells of all sheets together. */
export const MAX_WORKBOOK_CELLS = 20_000_000;
export const WORKBOOK_HEAP_MIB = 768;
/** Longest wait for the next rows; the whole workbook may take longer. */
export const WORKBOOK_WAIT_LIMIT_MS = 60_000;
export const WORKBOOK_BATCH_ROWS = 500;
/** Batches the reader's thread sends ahead of the consumer. */
export const WORKBOOK_BATCHES_AHEAD = 4;

/** One CSV record, quoted line breaks included. */
export const MAX_RECORD_CHARACTERS = MIB;
/** A dossier is read whole. */
export const MAX_DOSSIER_BYTES = 4 * MIB;

export const MAX_XML_DEPTH = 64;
export const MAX_XML_TEXT_CHARACTERS = MIB;
