import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { tahan } from '#renderer/lib/penahan.ts'
import type { LembarStore } from './lembar-store.ts'

/** Saves what is typed whenever the window or the page is left, and holds the page while something is unsaved. */
export function useSimpanOtomatis(store: LembarStore) {
  useEffect(() => {
    const saveHidden = () => {
      if (document.visibilityState === 'hidden') store.saveAll()
    }
    const hold = (event: BeforeUnloadEvent) => {
      store.saveAll()
      if (store.isUnsaved()) event.preventDefault()
    }
    window.addEventListener('blur', store.saveAll)
    window.addEventListener('pagehide', store.saveAll)
    window.addEventListener('beforeunload', hold)
    document.addEventListener('visibilitychange', saveHidden)
    return () => {
      window.removeEventListener('blur', store.saveAll)
      window.removeEventListener('pagehide', store.saveAll)
      window.removeEventListener('beforeunload', hold)
      document.removeEventListener('visibilitychange', saveHidden)
      store.saveAll()
    }
  }, [store])
  useEffect(() => {
    const simpan = async () => {
      store.leaveCell()
      store.saveAll()
      await store.idle()
    }
    return tahan({ simpan, adaBelum: store.isUnsaved, lanjut: store.saveAll, buang: store.drop })
  }, [store])
  const blocker = useBlocker(store.isUnsaved)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    let mine = true
    store.saveAll()
    store.idle().then(() => {
      if (mine && !store.isUnsaved()) blocker.proceed()
    })
    return () => {
      mine = false
    }
  }, [blocker, store])
  return blocker
}
