import { useCallback, useSyncExternalStore } from 'react'
import { pickIsi } from './baris.ts'
import { createSaatJeda, createSetelahBingkai } from './jeda.ts'
import type { Anggota, BarisBuku, HitunganBaris, KartuLembar, Nilai, PanggilanLembar, Putusan } from './kartu-lembar.ts'
import {
  awalLembar,
  type Efek,
  isBelum,
  type JawabanBuku,
  type KeadaanLembar,
  kabarOf,
  type Panggil,
  type PeristiwaLembar,
  type Sel,
} from './keadaan-lembar.ts'
import { sebutanIsi } from './kolom.ts'
import { langkahLembar } from './lembar.ts'

/** What is taken back, or done again: where the focus goes, and what is said once the book has it. */
export type Urungan = Sel & { readonly selesai: Promise<string> }

type Bahan<D, H extends HitunganBaris> = {
  readonly kartu: KartuLembar<D, H>
  readonly baris: readonly BarisBuku<D>[]
  readonly panggilan: PanggilanLembar<D>
}

/** Makes a call, and words its answer as the reducer reads it. */
async function call<D>(buku: PanggilanLembar<D>, id: string, panggil: Panggil<D>): Promise<JawabanBuku<D>> {
  switch (panggil.kind) {
    case 'simpan':
      return { kind: 'simpan', ...(await buku.simpan(id, panggil.isi, panggil.dasar)) }
    case 'absen':
      return { kind: 'absen', ...(await buku.absen(id, panggil.tidakHadir)) }
    case 'jawab':
      return { kind: 'ditulis', ...(await buku.jawab(id, panggil.tanya)) }
    case 'putuskan':
      return { kind: 'ditulis', ...(await buku.putuskan(panggil.baris, panggil.putusan)) }
    case 'baca':
      return { kind: 'baris', baris: await buku.baris(id) }
    case 'urungkan':
      return { kind: 'diurungkan', ...(await buku.urungkan(panggil.kelompok)) }
    case 'urungkanDaftar':
      return { kind: 'diurungkan', ...(await buku.urungkanDaftar(id)) }
  }
}

type Tunggu = { readonly resolve: (kalimat: string) => void; readonly reject: (sebab: unknown) => void }

/** Promises of what the reducer settles later, by the number it knows them under. */
function createTiket() {
  const open = new Map<number, Tunggu>()
  let nomor = 0
  return {
    open(): readonly [number, Promise<string>] {
      nomor += 1
      const own = nomor
      return [own, new Promise<string>((resolve, reject) => open.set(own, { resolve, reject }))]
    },
    take(own: number): Tunggu | undefined {
      const ticket = open.get(own)
      open.delete(own)
      return ticket
    },
  }
}

/** Those who show a row or the whole sheet. */
function createPendengar() {
  const perRow = new Map<string, Set<() => void>>()
  const perSheet = new Set<(segera: boolean) => void>()
  const nanti = createSaatJeda()
  return {
    tell<D, H extends HitunganBaris>(before: KeadaanLembar<D, H>, after: KeadaanLembar<D, H>): void {
      for (const [id, listeners] of perRow) {
        if (before.baris.get(id) !== after.baris.get(id)) for (const listener of listeners) listener()
      }
      for (const listener of perSheet) listener(before.urutan !== after.urutan)
    },
    subscribeRow(id: string, listener: () => void): () => void {
      const listeners = perRow.get(id) ?? new Set()
      perRow.set(id, listeners.add(listener))
      return () => listeners.delete(listener)
    },
    /** What tells about the whole sheet, counts and words, follows a little behind the keys; another row does at once. */
    subscribe(listener: () => void): () => void {
      const own = (segera: boolean) => (segera ? listener() : nanti(listener))
      perSheet.add(own)
      return () => perSheet.delete(own)
    },
  }
}

/** Keeps the state between two events, and does what the reducer asks for. */
function createInti<D, H extends HitunganBaris>({ kartu, baris, panggilan }: Bahan<D, H>) {
  let keadaan = awalLembar(kartu, baris)
  let waiting: (() => void)[] = []
  const { tell, ...pendengar } = createPendengar()
  const tiket = createTiket()

  /** One event: all that follows from it is decided before the next. @returns where it leads the focus */
  function send(peristiwa: PeristiwaLembar<D>): Sel | null {
    const before = keadaan
    const [after, efek] = langkahLembar(kartu, before, peristiwa)
    keadaan = after
    tell(before, after)
    for (const one of efek) run(one)
    if (keadaan.antrean.size === 0) {
      for (const resolve of waiting) resolve()
      waiting = []
    }
    return efek.find((one) => one.kind === 'menuju')?.sel ?? null
  }

  function run(efek: Efek<D>): void {
    if (efek.kind === 'panggil') {
      const { id } = efek
      call(panggilan, id, efek.panggil).then(
        (jawaban) => send({ kind: 'dijawab', id, jawaban }),
        (sebab: unknown) => send({ kind: 'ditolak', id, sebab }),
      )
    } else if (efek.kind === 'selesai') tiket.take(efek.tiket)?.resolve(efek.kalimat)
    else if (efek.kind === 'gagal') tiket.take(efek.tiket)?.reject(efek.sebab)
  }

  return {
    ...pendengar,
    tiket,
    send,
    keadaan: () => keadaan,
    /** Resolves once nothing waits at the book. */
    idle: () =>
      keadaan.antrean.size === 0 ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)),
  }
}

export type Lembar<D = unknown, H extends HitunganBaris = HitunganBaris> = ReturnType<typeof openLembar<D, H>>

/** Something counted of the whole sheet: anew after any change, and only when somebody looks. */
function countLazily<K, T>(keadaan: () => K, count: (now: K) => T): () => T {
  let last: { readonly now: K; readonly value: T } | null = null
  return () => {
    const now = keadaan()
    if (last?.now !== now) last = { now, value: count(now) }
    return last.value
  }
}

/**
 * The open sheet. It lives outside React so that a key redraws the computed cells of one row and nothing else.
 */
export function openLembar<D, H extends HitunganBaris>(bahan: Bahan<D, H>) {
  const { kartu } = bahan
  const { tiket, idle, ...inti } = createInti(bahan)
  const { send, keadaan } = inti
  const bingkai = createSetelahBingkai()

  /** @returns null when there is nothing to take back, or to do again */
  function step(kind: 'urungkan' | 'ulangi'): Urungan | null {
    bingkai.flush()
    const [own, selesai] = tiket.open()
    const sel = send({ kind, tiket: own })
    if (sel === null) tiket.take(own)
    return sel && { ...sel, selesai }
  }

  const createHitungan = <T>(count: (now: KeadaanLembar<D, H>) => T) => countLazily(keadaan, count)

  return {
    ...inti,
    kartu,
    ids: () => keadaan().urutan,
    row: (id: string) => keadaan().baris.get(id),
    fokus: () => keadaan().fokus,
    kabar: createHitungan(kabarOf<D, H>),
    isUnsaved: () => isBelum(keadaan()),
    createHitungan,
    /** One key. What an earlier one left for later is done first. */
    type(id: string, kolom: string, nilai: Nilai): void {
      bingkai.flush()
      send({ kind: 'ketik', id, kolom, isi: { [kolom]: nilai } })
    },
    /** Empties a row that holds something: nobody was there. @returns what went, in words */
    clear(id: string): string {
      const isi = keadaan().baris.get(id)?.keadaan.isi ?? {}
      send({ kind: 'kosongkan', id })
      return sebutanIsi(kartu.kolom, pickIsi(isi, Object.keys(kartu.dihapus)))
    },
    undo: () => step('urungkan'),
    redo: () => step('ulangi'),
    /** Rejects when the book refuses. */
    decide(id: string, putusan: Putusan): Promise<void> {
      const [own, selesai] = tiket.open()
      send({ kind: 'putuskan', id, putusan, tiket: own })
      return selesai.then(() => undefined)
    },
    /** Saves a row that was left, once the next one shows the focus. What is typed or taken back meanwhile comes after it. */
    saveSoon: (id: string) => bingkai.add(id, () => send({ kind: 'simpan', id })),
    saveAll: () => void send({ kind: 'simpanSemua' }),
    idle(): Promise<void> {
      bingkai.flush()
      return idle()
    },
  }
}

/** Something of one row; draws again only when it is another value. */
export function useBaris<D, H extends HitunganBaris, T>(
  lembar: Lembar<D, H>,
  id: string,
  read: (row: Anggota<D, H> | undefined) => T,
): T {
  const subscribe = useCallback((listener: () => void) => lembar.subscribeRow(id, listener), [lembar, id])
  return useSyncExternalStore(subscribe, () => read(lembar.row(id)))
}

/** Something of the whole sheet; `read` gives the same object until it changes. */
export function useLembar<D, H extends HitunganBaris, T>(lembar: Lembar<D, H>, read: () => T): T {
  return useSyncExternalStore(lembar.subscribe, read)
}
