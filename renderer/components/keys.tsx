import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'
import { createKeyRegistry, type KeyRegistry, matchesKey, type Tombol } from './key-registry.ts'
import keysCss from './keys.module.css'

const KeysContext = createContext<KeyRegistry>(createKeyRegistry())
const ShowContext = createContext<() => void>(() => undefined)

/**
 * Tells which keys work while this component is drawn. Those with `jalankan` are run from anywhere on the page; those
 * without are only named in the foot line and under F1, because the component handles them itself. `umum` is for keys
 * of every page, which a page may give another meaning. They work from when it is painted: a quick hand is not ahead of it.
 */
export function useKeys(tombol: readonly Tombol[], umum = false): void {
  const registry = useContext(KeysContext)
  const latest = useRef(tombol)
  useLayoutEffect(() => {
    latest.current = tombol
  })
  const names = tombol.map((t) => `${t.tombol}:${t.arti}`).join('|')
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered anew when the names change, not at every render
  useLayoutEffect(() => registry.add(() => latest.current, umum), [registry, names])
}

function useAllKeys(): readonly Tombol[] {
  const registry = useContext(KeysContext)
  return useSyncExternalStore(registry.subscribe, registry.list)
}

function runKey(event: KeyboardEvent, tombol: readonly Tombol[]): void {
  // A modal box has the keyboard for itself; the page behind it must not move.
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return
  const found = tombol.find((t) => t.jalankan && !t.hanyaTetikus && matchesKey(t.tombol, event))
  if (!found) return
  event.preventDefault()
  found.jalankan?.()
}

const dimanaSaja: readonly Tombol[] = [
  { tombol: 'Tab', arti: 'isian atau tombol berikutnya' },
  { tombol: 'Enter', arti: 'simpan isian, atau tekan tombol yang disorot' },
  { tombol: 'Esc', arti: 'tutup kotak ini; isian yang belum disimpan ditanyakan dulu' },
  { tombol: 'F1', arti: 'semua tombol' },
]

/** All keys of the page; those that do something here can be pressed with the mouse as well. */
function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const registry = useContext(KeysContext)
  const own = useAllKeys()
  const run = (tombol: string) => {
    onClose()
    // The box gives the focus back as it closes; what the key does comes after.
    requestAnimationFrame(() =>
      registry
        .current()
        .find((t) => t.tombol === tombol)
        ?.jalankan?.(),
    )
  }
  const rest = dimanaSaja.filter((t) => !own.some((o) => o.tombol === t.tombol))
  return (
    <Dialog judul="Tombol papan ketik di halaman ini" onClose={onClose}>
      <dl className={keysCss.daftarTombol}>
        {[...own, ...rest].map((t) => (
          <div key={t.tombol} className={keysCss.barisTombol}>
            <dt>
              <Kbd tombol={t.tombol} />
            </dt>
            <dd>
              {t.jalankan && t.tombol !== 'F1' ? (
                <button type="button" onClick={() => run(t.tombol)}>
                  {t.arti}
                </button>
              ) : (
                t.arti
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

/** Listens for the keys of the page, and answers F1 with all of them. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo(createKeyRegistry, [])
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  useLayoutEffect(() => {
    const own: Tombol = { tombol: 'F1', arti: 'semua tombol', jalankan: show }
    const listen = (event: KeyboardEvent) => runKey(event, [...registry.current(), own])
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [registry, show])
  return (
    <KeysContext value={registry}>
      <ShowContext value={show}>{children}</ShowContext>
      {open && <KeysDialog onClose={() => setOpen(false)} />}
    </KeysContext>
  )
}

/** The last of a foot line: all keys, also for who has a mouse alone. */
export function SemuaTombol() {
  const show = useContext(ShowContext)
  return (
    <li className={keysCss.semua}>
      <button type="button" onClick={show}>
        <Kbd tombol="F1" /> semua tombol
      </button>
    </li>
  )
}

/** The foot line: the keys that work here. */
export function KeysFoot() {
  const tombol = useAllKeys()
  return (
    <ul className={keysCss.keys} aria-label="Tombol di halaman ini">
      {tombol
        .filter((t) => !t.hanyaF1)
        .map((t) => (
          <li key={t.tombol}>
            <Kbd tombol={t.tombol} /> {t.arti}
          </li>
        ))}
      <SemuaTombol />
    </ul>
  )
}
