import '@remix-run/server-runtime';

/** Tells Remix's types what remix.config.js tells Remix: loaders' data arrive as they are, not through JSON. */
declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}
