import type { Plugin } from 'vite';

export function layoutNumbers(): Plugin;
