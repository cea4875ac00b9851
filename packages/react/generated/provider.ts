// Made from the manifest of @motcua/elements by `pnpm generate`; never edited.
import { createComponent } from '@lit/react';
import '@motcua/elements/motcua-provider.js';
import { Provider as ProviderElement } from '@motcua/elements';
import * as React from 'react';

/** Connects the elements inside it to one gateway and one place; has no look of its own. */
export const Provider = createComponent({
  displayName: 'Provider',
  tagName: 'motcua-provider',
  elementClass: ProviderElement,
  react: React,
});
