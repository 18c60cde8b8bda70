/** Imported before anything that reads it while loading: React, Express and Remix choose their build by it. */
process.env.NODE_ENV ??= 'production';
