import { UsersRound } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { useFokusBaru } from '#renderer/components/fokus-baru.ts'
import { cls } from '#renderer/lib/cls.ts'
import formulirCss from '../formulir.module.css'
import { AnakBaru, AnakTambahan } from './anak-baru.tsx'
import type { IsianAnak } from './isian.ts'
import { FormAsal, FormKms, FormPosyandu } from './isian-anggota.tsx'
import { FormIbu, FormKeluarga, FormTempat } from './isian-keluarga.tsx'
import type { usePendaftaran } from './use-pendaftaran.ts'

type FormProps = { readonly form: ReturnType<typeof usePendaftaran> }

/** What all children of the form share: whose they are and where they belong. */
function Bersama({ form }: FormProps) {
  return (
    <section className={cls(cardCss.card, formulirCss.bagian)} aria-labelledby="ibu">
      <h2 id="ibu">Ibu, posyandu, dan tempat tinggal</h2>
      <FormIbu
        keluarga={form.keluarga}
        onChange={form.changeKeluarga}
        sisi={form.sisiKeluarga}
        ditinjau={form.ditanya !== null}
      />
      <FormPosyandu anggota={form.anggota} salah={form.salahAnggota} onChange={form.changeAnggota} />
      <FormAsal asal={form.anggota} wajib={form.asalWajib} salah={form.salahAnggota} onChange={form.changeAnggota} />
      <FormTempat keluarga={form.keluarga} onChange={form.changeKeluarga} />
      <FormKms kms={form.kms} onKms={form.setKms} />
    </section>
  )
}

/**
 * At the left who the children are and what they share, at the right what may follow. Each child has a card in both, and
 * the keys go down the left first.
 */
export function DuaKolom({ form }: FormProps) {
  const { anak } = form.daftar
  const baru = useFokusBaru()
  const kartu = anak.map((satu, index) => {
    const isian = {
      nomor: index + 1,
      banyak: anak.length,
      anak: satu,
      keluarga: form.keluarga,
      tegas: form.tegasOf(index),
      onChange: (patch: Partial<IsianAnak>) => form.daftar.change(index, patch),
    }
    const remove = () => {
      baru.tunggu(anak[index - 1]?.kunci ?? 0)
      form.daftar.remove(index)
    }
    return {
      pokok: (
        <AnakBaru
          key={satu.kunci}
          {...isian}
          ditinjau={form.ditanya !== null}
          namaRef={baru.refOf(satu.kunci)}
          onRemove={remove}
        />
      ),
      tambahan: <AnakTambahan key={satu.kunci} {...isian} />,
    }
  })
  return (
    <div className={formulirCss.duaKolom}>
      <div className={formulirCss.kolom}>
        {kartu.map(({ pokok }) => pokok)}
        <Bersama form={form} />
        {anak.length < 5 && (
          <div className={formulirCss.kembar}>
            <Button icon={UsersRound} onClick={() => baru.tunggu(form.daftar.addKembar())}>
              Tambah anak kembar
            </Button>
            <span className="muted small">Ibu, posyandu, dan alamatnya sama.</span>
          </div>
        )}
      </div>
      <div className={formulirCss.kolom}>
        {kartu.map(({ tambahan }) => tambahan)}
        <section className={cls(cardCss.card, formulirCss.bagian)} aria-labelledby="keluarga">
          <h2 id="keluarga">Keluarga, boleh menyusul</h2>
          <FormKeluarga keluarga={form.keluarga} onChange={form.changeKeluarga} sisi={form.sisiKeluarga} />
        </section>
      </div>
    </div>
  )
}
