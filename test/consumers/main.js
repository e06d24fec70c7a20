import { scenario } from './scenario.js';

const url = process.env.DS_API_URL;
const token = process.env.DS_API_TOKEN;
scenario({ url, token }).then(
  (said) => console.log(said),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
