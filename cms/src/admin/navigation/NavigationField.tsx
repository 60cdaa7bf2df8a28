import { Box, Button, Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { defaultLocale } from '@osiedle/shared';
import { useField, useForm } from '@strapi/strapi/admin';
import { useId, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { navigationText } from '../messages/navigation.ts';
import { LinkPicker } from '../text/links/LinkPicker.tsx';
import { builtSections, menuAtFirst, usePublishedPages, type LinkList } from './candidates.ts';
import { NavigationRow, type StoredLink } from './NavigationRow.tsx';
import { useDrag } from './use-drag.ts';

interface Props {
  name: string;
  attribute: { component?: string; repeatable?: boolean };
  label?: ReactNode;
  labelAction?: ReactNode;
  disabled?: boolean;
}

/** Gives the links of menu and footer a field of their own, in place of Strapi's for repeated groups. */
export function withNavigation<P extends Props>(Input: ComponentType<P>): ComponentType<P> {
  return function ComponentInput(props: P) {
    const { component, repeatable } = props.attribute;
    return component === 'setting.link' && repeatable ? <NavigationField {...props} /> : <Input {...props} />;
  };
}

/** No more than these are offered by name; others are found by letters of their titles. */
const mostOffered = 12;

/** The links of the menu or the footer in their order, with buttons for what is not there. */
function NavigationField({ name, label, labelAction, disabled = false }: Props) {
  const list = name as LinkList;
  const { value, error } = useField<StoredLink[] | null>(name);
  const addFieldRow = useForm('Navigation', (state) => state.addFieldRow);
  const moveFieldRow = useForm('Navigation', (state) => state.moveFieldRow);
  const removeFieldRow = useForm('Navigation', (state) => state.removeFieldRow);
  const menu = useForm('Navigation', ({ values }) => (values as { menu?: StoredLink[] | null }).menu);
  const onChange = useForm('Navigation', (state) => state.onChange);
  const pages = usePublishedPages();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const rowsElement = useRef<HTMLOListElement>(null);
  const id = useId();

  const rows = value ?? [];
  const known = [...builtSections(), ...pages];
  const isIn = (links: StoredLink[], href: string) => links.some(({ link }) => link === href);
  const inMenu = menu && menu.length > 0 ? menu : menuAtFirst().map((link) => ({ link }));
  const atFirst =
    list === 'menu' ? menuAtFirst() : known.map(({ href }) => href).filter((href) => !isIn(inMenu, href));
  const missing = known.filter(({ href }) => !isIn(rows, href) && (list === 'menu' || !isIn(inMenu, href)));
  const nameOf = (href: string | null) => known.find((one) => one.href === href)?.title ?? '';

  const add = (link: string) => addFieldRow(name, { link, nameDefault: null, nameSecond: null });
  const move = (from: number, to: number): void => {
    moveFieldRow(name, from, to);
    const moved = rows[from];
    setSaid(
      navigationText('moved', {
        name: moved?.nameDefault || nameOf(moved?.link ?? null),
        position: to + 1,
        count: rows.length,
      }),
    );
  };
  const drag = useDrag(rowsElement, move);

  return (
    <Box role="group" aria-labelledby={`${id}-label`}>
      <Field.Root
        id={id}
        name={name}
        hint={navigationText(`${list}Hint`)}
        {...(typeof error === 'string' && { error })}
      >
        <Field.Label action={labelAction}>{label}</Field.Label>
        <Field.Hint />
        {rows.length === 0 ? (
          <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={1}>
            <Typography tag="p" textColor="neutral700">
              {list === 'menu'
                ? navigationText('menuEmpty', { fields: atFirst.map(nameOf).join(', ') })
                : navigationText('footerEmpty')}
            </Typography>
            {!disabled && (
              <Button variant="secondary" onClick={() => atFirst.forEach(add)}>
                {navigationText('arrange')}
              </Button>
            )}
          </Flex>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={3} paddingTop={1}>
            <Flex
              ref={rowsElement}
              tag="ol"
              direction="column"
              alignItems="stretch"
              gap={1}
              aria-label={typeof label === 'string' ? label : undefined}
            >
              {rows.map((row, index) => (
                <NavigationRow
                  key={`${row.link} ${rows.slice(0, index).filter(({ link }) => link === row.link).length}`}
                  name={`${name}.${index}`}
                  row={row}
                  index={index}
                  count={rows.length}
                  isDisabled={disabled}
                  onMove={(to) => move(index, to)}
                  onRemove={() => removeFieldRow(name, index)}
                  onDrag={drag(index)}
                />
              ))}
            </Flex>
            {!disabled && missing.length > 0 && (
              <Flex gap={2} wrap="wrap" role="group" aria-label={navigationText('missing')}>
                {missing.slice(0, mostOffered).map(({ href, title }) => (
                  <Button
                    key={href}
                    size="S"
                    variant="tertiary"
                    startIcon={<Plus aria-hidden />}
                    aria-label={navigationText('addOne', { name: title })}
                    onClick={() => add(href)}
                  >
                    {title}
                  </Button>
                ))}
              </Flex>
            )}
            {!disabled && (
              <Box>
                <LinkPicker
                  aria-label={navigationText('other')}
                  typed={typed}
                  offer="pages"
                  locale={defaultLocale}
                  onType={setTyped}
                  onChoose={({ href }) => {
                    setTyped('');
                    add(href);
                  }}
                />
              </Box>
            )}
            {!disabled && (
              <Box>
                <Button size="S" variant="ghost" onClick={() => onChange(name, [])}>
                  {navigationText('reset')}
                </Button>
              </Box>
            )}
          </Flex>
        )}
        <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
        <Field.Error />
      </Field.Root>
    </Box>
  );
}
