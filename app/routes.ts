import {
  UNSAFE_flatRoutes as flatRoutes,
  UNSAFE_getRouteConfigAppDirectory as getAppDirectory,
  UNSAFE_routeManifestToRouteConfig as toRouteConfig,
} from '@remix-run/dev';

/** A page is a file in `routes/`; its name is its address. */
export default toRouteConfig(flatRoutes(getAppDirectory()));
