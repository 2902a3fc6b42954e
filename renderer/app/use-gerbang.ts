import { useCallback, useEffect, useRef, useState } from 'react'
import type { Terkunci } from '#renderer/features/sesi/kalimat-kunci.ts'
import { call, onTerkunci, palang } from '#renderer/lib/call.ts'
import { adaYangDitahan, buangYangDitahan, lanjutkanYangDitahan, simpanYangDitahan } from '#renderer/lib/penahan.ts'
import { lupakanTersimpan, tersimpanTerakhir } from '#renderer/lib/tersimpan.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import type { KeadaanSesi } from '#shared/contract/sesi.ts'
import type { BukuTerbuka } from './buku-terbuka.tsx'
import { refreshSesi, sesiAwal, useKeadaanSesi } from './keadaan-sesi.ts'

/** A disk that takes longer than this to save a row is not waited for: the page is hidden, and goes on saving after. */
const tungguSimpanMs = 3_000

const dibuang = new AppFailure({
  code: 'dilarang',
  pesan: 'Orang lain sudah masuk. Yang belum tersimpan dibuang, yang sudah tersimpan tetap ada.',
})

/** `masuk`: how often somebody signed in through this window; 0 when the book was open already. */
type Dalam = { readonly buku: BukuTerbuka; readonly terbuka: KeadaanSesi; readonly masuk: number }

type Keadaan = { readonly dalam: Dalam | null; readonly terkunci: Terkunci | null }

const loadBuku = () => import('./buku-terbuka.tsx')
type PembukaBuku = Awaited<ReturnType<typeof loadBuku>>['createBukuTerbuka']

/** The book for whoever is signed in now: the page of before for the same person, a new one for another. */
function openFor(create: PembukaBuku, lama: Dalam | null, terbuka: KeadaanSesi, masuk: number): Dalam | null {
  const { saya } = terbuka
  if (!saya) return lama
  if (lama?.buku.pemilik.id === saya.id) {
    palang.buka()
    lanjutkanYangDitahan()
    lama.buku.refresh()
    return { ...lama, terbuka, masuk }
  }
  buangYangDitahan()
  palang.buang(dibuang)
  lupakanTersimpan()
  lama?.buku.close()
  return { buku: create(saya), terbuka, masuk }
}

function readTerkunci(sebab: Terkunci['sebab'], sejak: Date): Terkunci {
  return { sebab, sejak, tersimpan: tersimpanTerakhir(), adaBelum: adaYangDitahan() }
}

/** The door of the window: who has the book open, and whether the bar is down. */
export function useGerbang() {
  const { keadaan, gagal } = useKeadaanSesi()
  const [state, setState] = useState<Keadaan>({ dalam: null, terkunci: null })
  // What was decided last, also before it is drawn.
  const latest = useRef(state)
  const put = useCallback((next: Partial<Keadaan>) => {
    latest.current = { ...latest.current, ...next }
    setState(latest.current)
  }, [])

  const bukakan = useCallback(
    async (terbuka: KeadaanSesi | null, masuk: number) => {
      if (terbuka?.tahap !== 'terbuka') return
      const { createBukuTerbuka } = await loadBuku()
      put({ dalam: openFor(createBukuTerbuka, latest.current.dalam, terbuka, masuk), terkunci: null })
    },
    [put],
  )

  const kunci = useCallback(
    async (sebab: Terkunci['sebab']) => {
      if (latest.current.terkunci || !latest.current.dalam) return
      const sejak = new Date()
      put({ terkunci: readTerkunci(sebab, sejak) })
      if (sebab !== 'program') {
        await simpanYangDitahan(tungguSimpanMs)
        palang.tutup()
        // A program that does not answer keeps the page hidden all the same; signing in will say so.
        await call('sesi.lock', { sebab }).catch(() => undefined)
      }
      put({ terkunci: readTerkunci(sebab, sejak) })
      await refreshSesi()
    },
    [put],
  )

  // The first answer opens the book when somebody is signed in already.
  useEffect(() => {
    void sesiAwal.then((awal) => bukakan(awal, 0))
  }, [bukakan])

  useEffect(
    () =>
      onTerkunci(() => {
        void kunci('program')
        void refreshSesi()
      }),
    [kunci],
  )

  const refresh = useCallback(async () => {
    const terbuka = await refreshSesi()
    const { dalam } = latest.current
    if (terbuka?.tahap === 'terbuka' && dalam && terbuka.saya?.id === dalam.buku.pemilik.id) {
      put({ dalam: { ...dalam, terbuka } })
    }
  }, [put])

  return {
    ...state,
    keadaan,
    gagal,
    kunci,
    refresh,
    /** To be called once somebody has signed in. */
    masuk: useCallback(async () => bukakan(await refreshSesi(), (latest.current.dalam?.masuk ?? 0) + 1), [bukakan]),
    cobaLagi: useCallback(() => void refreshSesi().then((baru) => bukakan(baru, 0)), [bukakan]),
  }
}
