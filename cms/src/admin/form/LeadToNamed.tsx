import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { leadTo } from './lead-to.ts';

/** Leads to the field that the form's address names: `…/<documentId>#body`. */
export function LeadToNamed() {
  const { hash } = useLocation();
  useEffect(() => {
    if (!/^#[\w.]+$/.test(hash)) return;
    // Once: whoever looks at another language or tab next has not asked for the field.
    void leadTo(hash.slice(1)).then(() => {
      const { pathname, search } = location;
      if (location.hash === hash) history.replaceState(history.state, '', pathname + search);
    });
  }, [hash]);
  return null;
}
