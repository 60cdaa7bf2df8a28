import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { leadTo } from './lead-to.ts';

/** Leads to the field that the form's address names: `…/<documentId>#body`. */
export function LeadToNamed() {
  const { hash } = useLocation();
  useEffect(() => {
    if (/^#[\w.]+$/.test(hash)) void leadTo(hash.slice(1));
  }, [hash]);
  return null;
}
