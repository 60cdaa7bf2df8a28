declare module 'osiedle-handbook/*' {
  const chapters: import('./handbook.ts').Chapter[];
  export default chapters;
}
