import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef } from 'react';
import { keptText } from '../messages/kept.ts';
import type { FormState } from './form-state.ts';
import { formVersion } from '../versions/index.ts';
import { changesBetween, type KeptPlace } from './kept-text.ts';
import { setOpenForm } from './open-form.ts';
import { mayKeep } from './session.ts';
import { eraseTexts, keepText } from './store.ts';

/** What is typed lies on the device after at most this long. */
const keepAfterMs = 700;
/** A form that has nothing unsaved any more is forgotten after this: who leaves a form has nothing unsaved for a moment. */
const forgetAfterMs = 1500;

/** Whether somebody has been told that this browser keeps nothing. */
let isTold = false;

/** Writes what a form has unsaved to the device, and removes it when it has nothing unsaved. */
export function useKeeping(place: KeptPlace, state: FormState) {
  const { toggleNotification } = useNotification();
  const timers = useRef<{ keep?: number | undefined; forget?: number | undefined }>({}).current;
  const { values, modified } = state.form;

  const stopWaiting = useCallback(() => {
    window.clearTimeout(timers.keep);
    timers.keep = undefined;
  }, [timers]);

  const keep = useCallback(async (): Promise<void> => {
    stopWaiting();
    const { form, id, version, saved } = state;
    const changes = changesBetween(form.initialValues, form.getValues());
    if (saved || Object.keys(changes).length === 0 || !mayKeep(place.account)) return;
    try {
      await keepText({ ...place, id, at: Date.now(), version, changes });
      state.isKept = true;
    } catch {
      if (isTold) return;
      isTold = true;
      toggleNotification({ type: 'warning', message: keptText('notKept'), timeout: 15_000 });
    }
  }, [place, state, stopWaiting, toggleNotification]);

  const forget = useCallback(async (): Promise<void> => {
    stopWaiting();
    state.isKept = false;
    await eraseTexts([state.id]);
  }, [state, stopWaiting]);

  useEffect(() => {
    window.clearTimeout(timers.forget);
    // Not when it is written: the panel may be at another address by then.
    state.version = formVersion();
    if (modified) timers.keep ??= window.setTimeout(() => void keep(), keepAfterMs);
    else {
      stopWaiting();
      if (state.isKept) timers.forget = window.setTimeout(() => void forget(), forgetAfterMs);
    }
  }, [values, modified, state, timers, keep, forget, stopWaiting]);

  useEffect(() => {
    const hurry = () => {
      if (timers.keep !== undefined) void keep();
    };
    document.addEventListener('visibilitychange', hurry);
    window.addEventListener('pagehide', hurry);
    return () => {
      document.removeEventListener('visibilitychange', hurry);
      window.removeEventListener('pagehide', hurry);
      window.clearTimeout(timers.forget);
      hurry();
    };
  }, [timers, keep]);

  useEffect(() => setOpenForm({ isKept: () => state.isKept, keep }), [state, keep]);
  return { keep, forget };
}
