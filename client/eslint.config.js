import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The rooms of the client, and what each may not reach: protocol <- session <- stage, people, input, comfort, wire <- app. */
const ROOMS = {
  protocol: { never: ['session', 'stage', 'people', 'input', 'comfort', 'wire', 'words'], three: false },
  words: { never: ['session', 'stage', 'people', 'input', 'comfort', 'wire'], three: false },
  session: { never: ['stage', 'people', 'input', 'comfort', 'wire', 'words'], three: false },
  wire: { never: ['stage', 'people', 'input', 'comfort', 'words'], three: false },
  stage: { never: ['people', 'input', 'comfort', 'wire'], three: true },
  people: { never: ['stage', 'input', 'comfort', 'wire'], three: true },
  input: { never: ['stage', 'people', 'comfort', 'wire', 'words'], three: true },
  comfort: { never: ['stage', 'people', 'input', 'wire'], three: true },
};

const wall = ([room, { never, three }]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: `^(\\.\\./)+(${never.join('|')})(/|$)`, message: `${room}/ may not import this room.` },
          { regex: '^(\\.\\./)+(app|participant|observer|console)$', message: 'A room never imports the app.' },
          ...(three ? [] : [{ regex: '^three', message: `${room}/ knows nothing of three.js.` }]),
        ],
      },
    ],
  },
});

const NO_DOM = ['document', 'window', 'navigator', 'performance', 'localStorage'];

export default defineConfig(
  { ignores: ['node_modules', 'src/protocol/messages.ts'] },
  tseslint.configs.strict,
  {
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  ...Object.entries(ROOMS).map(wall),
  {
    files: ['src/session/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...NO_DOM.map((name) => ({ name, message: 'session/ is pure.' }))] },
  },
  { files: ['tests/**', 'dev/**'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
);
