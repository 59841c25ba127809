//! Who may do what with a delivery that waits: staff deliver, leaders of the unit accept, others know nothing of it.

use super::delivering::{MULTIPART, multipart, participants};
use super::house::{BEFORE, House};

on_both!(staff_deliver_and_a_leader_accepts, the_leader_of_another_unit_knows_nothing_of_it);

fn staff_deliver_and_a_leader_accepts(house: &House) {
    let (mona, liv) = (house.person("Mona", "medarbeider", "3201"), house.person("Liv", "leder", "3201"));
    let upload = mona.upload("mars.csv", &participants(17, 40));
    let page = mona.settled(&upload);
    assert!(page.form(&format!("{upload}/godta")).is_none(), "staff have no button for it");
    assert!(mona.accept(&upload).is_none(), "and no page");
    // The leader's form, sent by staff with their own token, is refused.
    let action = format!("{upload}/godta");
    let mut fields = liv.get(&action).form(&action).expect("the leader is asked");
    let token = page.form(&format!("{upload}/forkast")).expect("who sent it in may throw it away").remove(0);
    fields.retain(|(name, _)| name != "token");
    fields.push(token);
    assert_eq!(mona.post(&action, &fields).status, 403);
    assert!(liv.get(&upload).read().contains("venter på å bli godtatt"));
    assert_eq!((liv.share().as_str(), house.count("accepted")), (BEFORE, 1));

    liv.accept(&upload).expect("the leader may accept").leads_to();
    assert_eq!(mona.change(&upload), "2 av 12 -> 4 av 12", "staff see what came of it");
    assert_eq!(mona.share(), "17 av 40");
}

fn the_leader_of_another_unit_knows_nothing_of_it(house: &House) {
    let (liv, asta) = (house.person("Liv", "leder", "3201"), house.person("Asta", "leder", "3203"));
    let upload = liv.upload("hemmelig.csv", &participants(17, 40));
    liv.settled(&upload);
    let action = format!("{upload}/godta");
    let theirs = asta.get("/leveranser").form("/leveranser").expect("they deliver for their own unit");
    let mut fields = liv.get(&action).form(&action).expect("the leader is asked");
    fields.retain(|(name, _)| name != "token");
    fields.push(theirs[0].clone());
    for path in [upload.clone(), format!("{upload}/merket.xlsx"), action.clone(), format!("{upload}/forkast")] {
        assert_eq!(asta.get(&path).status, 404, "{path}");
    }
    assert_eq!(asta.post(&action, &fields).status, 404);
    assert_eq!(asta.post(&format!("{upload}/forkast"), &fields).status, 404);
    for page in ["/leveranser", "/"] {
        assert!(!asta.get(page).html().contains("hemmelig.csv"), "{page}");
    }
    // Nor do they deliver for it: their form with the other unit in it is refused, and nothing is kept.
    let mut form = liv.upload_form();
    form.retain(|(name, _)| !theirs.iter().any(|(own, _)| own == name));
    form.extend(theirs);
    let refused = asta.send("/leveranser", MULTIPART, multipart(&form, "a.csv", &participants(30, 40)));
    assert!(refused.read().contains("Du kan ikke levere dette datasettet for denne enheten"), "{}", refused.read());
    house.inbox_is_emptied();
    assert_eq!(house.count("pending"), 1, "only what was sent in before");

    assert!(liv.get(&upload).read().contains("venter på å bli godtatt"), "nothing has happened to it");
    assert_eq!((liv.share().as_str(), house.count("accepted")), (BEFORE, 1));
}
