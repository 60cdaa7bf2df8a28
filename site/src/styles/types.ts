import { descriptionOf, editorialTypes, type EditorialType, type TypeColours } from '@osiedle/shared';
import type { AstroIntegration } from 'astro';

interface Coloured {
  type: EditorialType;
  colours: TypeColours;
}

const coloured: Coloured[] = editorialTypes.flatMap((type) => {
  const { colours } = descriptionOf(type);
  return colours ? [{ type, colours }] : [];
});
const neutral = editorialTypes.filter((type) => !descriptionOf(type).colours);

/** The styles from the descriptions of the types: the colours, and the classes that use them. */
export function typeStyles(): string {
  return `@layer tokens {
${typeColours()}
${coloured.map(({ type }) => `.of-${type} { --section: var(--${type}); }`).join('\n')}
${selectors('of', neutral)} { --section: var(--ink); }
}
@layer components {
${coloured.map(({ type, colours }) => drawn([type], `var(--wall-${type})`, colours)).join('\n')}
${drawn(neutral, 'var(--wall-neutral)', { pale: '#d8d5cc', dim: '#767c85' })}
}
`;
}

/** The colours of the types as custom properties, like those of `tokens.css`. */
export function typeColours(): string {
  return `:root {
  ${coloured.map(byDay).join('\n  ')}
  --walls: ${bands(coloured.map(({ type }) => `var(--wall-${type})`))};
}
@supports (color: light-dark(red, red)) {
  :root {
    ${coloured.map(byNight).join('\n    ')}
  }
}`;
}

function byDay({ type, colours }: Coloured): string {
  return `--${type}: ${colours.text.light}; --wall-${type}: ${colours.wall};`;
}

function byNight({ type, colours: { text } }: Coloured): string {
  return `--${type}: light-dark(${text.light}, ${text.dark});`;
}

/** The styles of a tile and of a façade's wall. */
function drawn(
  types: EditorialType[],
  ground: string,
  { pale, dim }: Pick<TypeColours, 'pale' | 'dim'>,
): string {
  const both = [selectors('tile', types), selectors('wall', types)].join(', ');
  return `${both} { --ground: ${ground}; --pale: ${pale}; --dim: ${dim}; }`;
}

function selectors(prefix: string, types: EditorialType[]): string {
  return types.map((type) => `.${prefix}-${type}`).join(', ');
}

/** A gradient of colours in equal bands. */
function bands(colours: string[]): string {
  const stops = colours.map((colour, at) => {
    const [start, end] = [at, at + 1].map((edge) => `${(100 * edge) / colours.length}%`);
    return `${colour} ${start} ${end}`;
  });
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

/** Lets pages import the styles of the types as `virtual:types.css`. */
export function typeStylesModule(): AstroIntegration {
  const name = 'virtual:types.css';
  const plugin = {
    name: 'osiedle:type-styles',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) => (id === `\0${name}` ? typeStyles() : undefined),
  };
  return {
    name: plugin.name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
