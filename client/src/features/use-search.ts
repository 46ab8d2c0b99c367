// What stands behind the question mark of the address.
import { useSyncExternalStore } from 'react';
import { onAddress } from './go.ts';

export const useSearch = (): string => useSyncExternalStore(onAddress, () => location.search);
