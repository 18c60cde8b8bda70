/**
 * Every loader and every action says who may call it, by being made here. What it said stays readable on the
 * function (`access`), so that one test can walk all routes as everybody.
 */
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import type { Ledger } from '#app/database/open-ledger.ts';
import { AppError, isAppError } from '#app/errors.ts';
import { isCrossSite } from '#app/http/is-cross-site.ts';
import { problemResponse } from '#app/http/problem.ts';
import type { Actor } from '#db/queries/record-audit.ts';
import { getPrincipal } from './get-principal.server.ts';
import { can, canSomewhere, type Permission, type Principal } from './permissions.ts';

export type Access =
  | 'public'
  | 'signed_in'
  /** For the mission named, or for the whole ledger when none is. */
  | { readonly permission: Permission; readonly mission?: (params: RouteParams) => string }
  /** For at least one mission: the function itself asks `can` for the mission it then deals with. */
  | { readonly permission: Permission; readonly somewhere: true };

type RouteParams = LoaderFunctionArgs['params'];
type Given = {
  readonly ledger: Ledger;
  readonly requestId: string;
  /** For the audit chain. */
  readonly actor: Actor;
};
type Who<A extends Access> = { readonly principal: A extends 'public' ? Principal | null : Principal };
export type GuardedArgs<A extends Access = 'public'> = ActionFunctionArgs & Given & Who<A>;
type Guarded<Args, T> = ((args: Args) => Promise<T>) & { readonly access: Access };

export function guardLoader<const A extends Access, T>(
  access: A,
  load: (args: LoaderFunctionArgs & Given & Who<A>) => Promise<T> | T,
): Guarded<LoaderFunctionArgs, T> {
  return guard<A, LoaderFunctionArgs, T>(access, load, signInFirst);
}

export function guardAction<const A extends Access, T>(
  access: A,
  act: (args: ActionFunctionArgs & Given & Who<A>) => Promise<T> | T,
): Guarded<ActionFunctionArgs, T> {
  return guard<A, ActionFunctionArgs, T>(access, act, unauthenticated);
}

type RemixArgs = {
  readonly request: Request;
  readonly params: RouteParams;
  readonly context: AppLoadContext;
};

function guard<A extends Access, Args extends RemixArgs, T>(
  access: A,
  fn: (args: Args & Given & Who<A>) => Promise<T> | T,
  refuseSignedOut: (request: Request) => Response | AppError,
): Guarded<Args, T> {
  const guarded = async (args: Args): Promise<T> => {
    const { request, params, context } = args;
    const { ledger, requestId } = context;
    try {
      refuseCrossSite(request, ledger.settings.publicUrl);
      const principal = await getPrincipal(request, context);
      if (access !== 'public') {
        if (!principal) throw refuseSignedOut(request);
        if (!isAllowed(access, principal, params)) {
          throw new AppError('forbidden', { message: 'The roles held do not allow this.' });
        }
      }
      const who = { principal } as Who<A>;
      return await fn({ ...args, ...who, ledger, requestId, actor: actorOf(principal, requestId) });
    } catch (error) {
      if (isAppError(error) && isRefusal(error)) throw problemResponse(error, requestId);
      throw error;
    }
  };
  return Object.assign(guarded, { access });
}

/** Not a fault of ours: neither what the caller got wrong, nor more than is done at a time. */
function isRefusal({ status, code }: AppError): boolean {
  return status < 500 || code === 'busy';
}

function isAllowed(access: Exclude<Access, 'public'>, principal: Principal, params: RouteParams): boolean {
  if (access === 'signed_in') return true;
  if ('somewhere' in access) return canSomewhere(principal, access.permission);
  return can(principal, access.permission, access.mission?.(params) ?? null);
}

function refuseCrossSite(request: Request, publicUrl: string): void {
  if (isCrossSite(request, [new URL(publicUrl).host, new URL(request.url).host])) {
    throw new AppError('forbidden', { message: 'The request was made by another site.' });
  }
}

/** People are sent to sign in and come back; programs are told. */
function signInFirst(request: Request): Response | AppError {
  const { pathname, search } = new URL(request.url);
  if (pathname.startsWith('/api/')) return unauthenticated();
  return redirect(`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`);
}

function unauthenticated(): AppError {
  return new AppError('unauthenticated', { message: 'Nobody is signed in.' });
}

function actorOf(principal: Principal | null, requestId: string): Actor {
  if (!principal) return { id: null, label: 'visitor', requestId };
  return { id: principal.userId, label: `${principal.name} <${principal.email}>`, requestId };
}
