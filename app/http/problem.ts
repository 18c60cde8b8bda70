import type { AppError } from '#app/errors.ts';

/** The one shape of a refusal, for machines and for the error page alike. */
export type Problem = {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly requestId: string;
    readonly details?: unknown;
  };
};

/** What a reader may know of a failed use-case: its code and, where one was written for readers, its sentence. */
export function problemOf(error: AppError, requestId: string): Problem {
  return { error: { code: error.code, message: error.userMessage ?? '', requestId } };
}

export function problemResponse(error: AppError, requestId: string): Response {
  return Response.json(problemOf(error, requestId), {
    status: error.status,
    headers: { 'cache-control': 'no-store' },
  });
}

/** For error boundaries: the problem carried by a thrown response, null when it is something else. */
export function readProblem(data: unknown): Problem['error'] | null {
  if (typeof data !== 'object' || data === null || !('error' in data)) return null;
  const { error } = data;
  if (typeof error !== 'object' || error === null) return null;
  const { code, message, requestId } = error as Record<string, unknown>;
  if (typeof code !== 'string' || typeof message !== 'string' || typeof requestId !== 'string') return null;
  return { code, message, requestId };
}
