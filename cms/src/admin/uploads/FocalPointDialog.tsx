import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { cropPosition, croppedRatio, type FocalPoint } from '@osiedle/shared';
import { useFetchClient } from '@strapi/strapi/admin';
import { useId, useState, type CSSProperties, type MouseEvent } from 'react';
import { useFocusBack } from '../dialog/focus-back.ts';
import { uploadsText } from '../messages/uploads.ts';
import { previewOf, type ChosenFile } from './chosen-file.ts';

interface Props {
  file: ChosenFile;
  /** Called with the point that is stored now. */
  onStored: (point: FocalPoint) => void;
  onClose: () => void;
}

const centre: FocalPoint = { x: 50, y: 50 };
const axes = ['x', 'y'] as const;

/** Asks, by one click or two sliders, what of a picture stays visible where the site crops it, and shows the crop. */
export function FocalPointDialog({ file, onStored, onClose }: Props) {
  const giveFocusBack = useFocusBack();
  const [point, setPoint] = useState(file.focalPoint ?? centre);
  const [state, setState] = useState<'open' | 'storing' | 'failed'>('open');
  const { post } = useFetchClient();
  const id = useId();
  const src = previewOf(file);
  const position = `${cropPosition({ ...file, focalPoint: point }) ?? 50}%`;

  const pointAt = ({ clientX, clientY, currentTarget }: MouseEvent): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    setPoint({ x: percent((clientX - left) / width), y: percent((clientY - top) / height) });
  };
  const store = (): void => {
    setState('storing');
    const body = new FormData();
    body.append('fileInfo', JSON.stringify({ focalPoint: point }));
    post(`/upload?id=${file.id}`, body).then(
      () => onStored(point),
      () => setState('failed'),
    );
  };

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={giveFocusBack}>
        <Modal.Header closeLabel={uploadsText('close')}>
          <Modal.Title>{uploadsText('focalPoint')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{uploadsText('focalPointHint')}</Typography>
            <Flex gap={5} wrap="wrap" alignItems="flex-start">
              <div style={{ minWidth: 0 }}>
                {/* For the mouse alone: the sliders below do the same. */}
                <div onClick={pointAt} style={pictureLook}>
                  <img
                    src={src}
                    alt=""
                    draggable={false}
                    style={{ display: 'block', maxWidth: '100%', maxHeight: '40vh' }}
                  />
                  <span style={{ ...markLook, left: `${point.x}%`, top: `${point.y}%` }} />
                </div>
              </div>
              <div style={{ flex: '1 1 16rem', minWidth: 0, maxWidth: '28rem' }}>
                <Typography tag="p" variant="pi" id={`${id}-crop`}>
                  {uploadsText('focalPointCrop')}
                </Typography>
                <img src={src} alt="" style={{ ...cropLook, objectPosition: `${position} ${position}` }} />
              </div>
            </Flex>
            <Flex gap={5} wrap="wrap">
              {axes.map((axis) => (
                <Box key={axis} flex="1 1 16rem" minWidth={0}>
                  <Typography tag="label" variant="pi" fontWeight="bold" htmlFor={`${id}-${axis}`}>
                    {uploadsText(axis === 'x' ? 'fromLeft' : 'fromTop', { percent: point[axis] })}
                  </Typography>
                  <input
                    id={`${id}-${axis}`}
                    type="range"
                    min={0}
                    max={100}
                    value={point[axis]}
                    onChange={({ target }) => setPoint({ ...point, [axis]: Number(target.value) })}
                    onKeyDown={(event) => {
                      // Up is up in the picture, where a slider counts up.
                      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                      if (axis === 'x' || step === undefined) return;
                      event.preventDefault();
                      setPoint({ ...point, y: percent((point.y + step) / 100) });
                    }}
                    style={{ width: '100%', height: '3.2rem', accentColor: '#0f7672' }}
                  />
                </Box>
              ))}
            </Flex>
            <div role="alert">
              {state === 'failed' && (
                <Typography textColor="danger600">{uploadsText('focalPointFailed')}</Typography>
              )}
            </div>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap" justifyContent="flex-end" width="100%">
            <Box marginRight="auto">
              <Button variant="tertiary" onClick={onClose}>
                {uploadsText('cancel')}
              </Button>
            </Box>
            <Button variant="tertiary" onClick={() => setPoint(centre)}>
              {uploadsText('toCentre')}
            </Button>
            <Button loading={state === 'storing'} onClick={store}>
              {uploadsText('storePoint')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function percent(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 100);
}

const pictureLook: CSSProperties = {
  position: 'relative',
  width: 'fit-content',
  maxWidth: '100%',
  cursor: 'crosshair',
};
/** Seen on light and on dark pictures. */
const markLook: CSSProperties = {
  position: 'absolute',
  width: '2.4rem',
  height: '2.4rem',
  margin: '-1.2rem',
  borderRadius: '50%',
  border: '3px solid #fff',
  outline: '2px solid #212134',
  pointerEvents: 'none',
};
const cropLook: CSSProperties = {
  display: 'block',
  width: '100%',
  aspectRatio: croppedRatio,
  objectFit: 'cover',
};
