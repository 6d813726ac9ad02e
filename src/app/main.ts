import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import { openBrowserEngine } from '../engine/browser.ts';
import App from './App.svelte';
import { FIRST, productOf } from './state/catalogue.ts';
import { playOn } from './state/play.ts';
import { entryInAddress } from './state/wanted.svelte.ts';
import { createTheme } from './state/theme.svelte.ts';

const engine = openBrowserEngine();
const { id, contract } = entryInAddress();
// Other SIMs may have a network around them, which another edition of the core plays: their document says, and their run begins it.
if (id === FIRST || productOf(contract) !== 'mobile') void engine.warm(productOf(contract));

const target = document.getElementById('app');
if (!target) throw new Error('the page has no element #app');
const theme = createTheme(document.documentElement);
const props = { theme, play: playOn(engine), simulate: engine.simulate.bind(engine) };
// In a task of its own: to evaluate what was loaded took one already.
setTimeout(() => mount(App, { target, props }));
