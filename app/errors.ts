/**
 * Every way a use-case can refuse, with the HTTP status and the exit status it maps to. Exit 2: the input, the
 * arguments or the surroundings are unusable and nothing was changed. Exit 1: a fault of ours.
 */
const ERROR_CODES = {
  arguments_unusable: { status: 400, exit: 2 },
  input_unusable: { status: 422, exit: 2 },
  unauthenticated: { status: 401, exit: 2 },
  forbidden: { status: 403, exit: 2 },
  not_found: { status: 404, exit: 2 },
  conflict: { status: 409, exit: 2 },
  too_large: { status: 413, exit: 2 },
  unsupported_media: { status: 415, exit: 2 },
  rate_limited: { status: 429, exit: 2 },
  setting_invalid: { status: 500, exit: 2 },
  data_dir_unusable: { status: 503, exit: 2 },
  disk_full: { status: 507, exit: 2 },
  database_unreachable: { status: 503, exit: 2 },
  database_refused: { status: 503, exit: 2 },
  database_too_old: { status: 503, exit: 2 },
  database_newer: { status: 503, exit: 2 },
  already_running: { status: 503, exit: 2 },
  address_in_use: { status: 503, exit: 2 },
  busy: { status: 503, exit: 1 },
  unavailable: { status: 503, exit: 1 },
  internal: { status: 500, exit: 1 },
} as const satisfies Record<string, { readonly status: number; readonly exit: 1 | 2 }>;
export type ErrorCode = keyof typeof ERROR_CODES;

export type AppErrorOptions = {
  /** One sentence for whoever operates the ledger; may name a setting, a path or an address, never a secret. */
  readonly message: string;
  /** One sentence for a reader of the site; defaults to nothing, and the route then words it from the code. */
  readonly userMessage?: string | undefined;
  readonly cause?: unknown;
};

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string | null;

  constructor(code: ErrorCode, { message, userMessage, cause }: AppErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.userMessage = userMessage ?? null;
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }

  get exit(): 1 | 2 {
    return ERROR_CODES[this.code].exit;
  }
}

/** By shape: the built application and the program that serves it each have their own copy of the class. */
export function isAppError(error: unknown): error is AppError {
  return (
    error instanceof Error &&
    error.name === 'AppError' &&
    'code' in error &&
    String(error.code) in ERROR_CODES
  );
}
