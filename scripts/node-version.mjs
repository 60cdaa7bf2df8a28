// Plain JavaScript for any Node: loaded before the scripts, which only Node 24 can read.
const needed = 24;

if (Number.parseInt(process.versions.node) < needed) {
  console.error(
    `This is Node ${process.versions.node}, and Osiedle needs Node ${needed}: it comes with the project, so run ` +
      '`npx -y pnpm install`, and start with `npx -y pnpm start`.',
  );
  process.exit(1);
}
