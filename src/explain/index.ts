export { explain, type Language } from './explain.js';
export { phraseInFrench } from './sentences.js';
