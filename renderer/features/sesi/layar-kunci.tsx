import { ShieldCheck } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import buttonCss from '#renderer/components/button.module.css'
import { Button } from '#renderer/components/button.tsx'
import formCss from '#renderer/components/form.module.css'
import { Kbd } from '#renderer/components/kbd.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useTitle } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { inisial, kataPeran } from '#renderer/lib/peran.ts'
import type { AkunSingkat, KeadaanSesi } from '#shared/contract/sesi.ts'
import { kalimatGantiOrang, kalimatKunci, type Terkunci } from './kalimat-kunci.ts'
import layarKunciCss from './layar-kunci.module.css'
import { PilihSatu } from './pilih-satu.tsx'
import { Kaki, Lead, Sampul } from './sampul.tsx'
import { SandiField } from './sandi-field.tsx'
import { kataDetik } from './use-hitung-mundur.ts'
import { useMasuk } from './use-masuk.ts'

/** What lies behind the lock: nothing at the start, else the page of whoever was here. */
export type LatarKunci = {
  readonly terkunci: Terkunci | null
  readonly pemilik: { readonly id: string; readonly nama: string } | null
}

function TombolBuka({ sibuk, tunggu }: { readonly sibuk: boolean; readonly tunggu: number }): ReactNode {
  const teks = tunggu > 0 ? `Tunggu ${kataDetik(tunggu)}` : sibuk ? 'Membuka' : 'Buka buku'
  return (
    <Button rupa="utama" type="submit" aria-disabled={sibuk || tunggu > 0}>
      {teks} {tunggu === 0 && !sibuk && <Kbd tombol="Enter" />}
    </Button>
  )
}

/** Whom the screen begins with: the one who was here, else the first. */
function firstAkun({ akun }: KeadaanSesi, pemilik: LatarKunci['pemilik']): AkunSingkat | undefined {
  return akun.find(({ id }) => id === pemilik?.id) ?? akun[0]
}

type Ruas = {
  readonly form: { readonly current: HTMLFormElement | null }
  readonly field: { readonly current: HTMLInputElement | null }
}

/** At the passphrase, or at the person to be chosen first; at the passphrase again whenever it was wrong. */
function useFokusMasuk({ form, field }: Ruas, langsung: boolean, pesan: string | undefined): void {
  useEffect(() => {
    if (langsung) field.current?.focus()
    else form.current?.querySelector<HTMLElement>('input[type=radio]:checked')?.focus()
  }, [form, field, langsung])
  // With the sentence, not after it: what is typed from then on takes the place of what was wrong.
  useEffect(() => {
    if (pesan !== undefined) field.current?.select()
  }, [field, pesan])
}

/** What becomes of typing that waits behind the lock. @param nama whose it is; null when none waits */
function KabarKetikan({ ganti, nama }: { readonly ganti: string | null; readonly nama: string | null }) {
  if (ganti) return <Notice jenis="tanya">{ganti}</Notice>
  if (nama === null) return null
  return (
    <Notice jenis="tanya">
      Ada ketikan {nama} yang belum tersimpan. Ketikan itu masih ada kalau {nama} masuk lagi.
    </Notice>
  )
}

/** The locked book: choose a person, type the passphrase. */
export function LayarKunci({
  keadaan,
  terkunci,
  pemilik,
  onMasuk,
  onLupa,
}: LatarKunci & {
  readonly keadaan: KeadaanSesi
  readonly onMasuk: () => Promise<void>
  readonly onLupa: (akunId: string) => void
}) {
  useTitle('Buku terkunci')
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [dipilih, setDipilih] = useState(() => firstAkun(keadaan, pemilik)?.id ?? '')
  const orang = keadaan.akun.find(({ id }) => id === dipilih)
  const masuk = useMasuk(onMasuk)
  const langsung = keadaan.akun.length === 1 || pemilik !== null
  useFokusMasuk({ form, field }, langsung, masuk.pesan)
  const submit = async () => {
    const begun = masuk.sandi !== ''
    if (!begun && document.activeElement !== field.current) return field.current?.focus()
    if (!(await masuk.kirim(dipilih))) field.current?.focus()
  }
  const ganti = orang && pemilik ? kalimatGantiOrang(pemilik, orang, terkunci?.adaBelum ?? false) : null
  return (
    <Sampul tempat={keadaan.tempat}>
      <h1>Buku terkunci</h1>
      <Lead>{kalimatKunci(terkunci, keadaan)}</Lead>
      <form
        ref={form}
        className={formCss.formulir}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <PilihSatu
          judul="Siapa yang masuk"
          pilihan={keadaan.akun.map((a) => ({ id: a.id, nama: a.nama, ket: kataPeran(a), inisial: inisial(a.nama) }))}
          dipilih={dipilih}
          onPilih={(id) => {
            setDipilih(id)
            masuk.lupakan()
          }}
          onSelesai={() => field.current?.focus()}
        />
        <KabarKetikan ganti={ganti} nama={terkunci?.adaBelum ? (pemilik?.nama ?? null) : null} />
        <SandiField
          besar
          label="Kata sandi"
          inputRef={field}
          value={masuk.sandi}
          salah={masuk.pesan}
          onChange={masuk.setSandi}
        />
        <Actions>
          <TombolBuka sibuk={masuk.sibuk} tunggu={masuk.tunggu} />
          <button type="button" className={cls(buttonCss.tautan, layarKunciCss.lupa)} onClick={() => onLupa(dipilih)}>
            Lupa kata sandi
          </button>
        </Actions>
      </form>
      <Kaki>
        <ShieldCheck size={16} strokeWidth={1.75} aria-hidden />
        Buku ini tersandi. Tanpa kata sandi, isinya tidak dapat dibaca.
      </Kaki>
    </Sampul>
  )
}
